import { Phrases, entries } from '../phrases';

/** Words whose number names a part of a document, a law or a scheme. */
export const labels = new Phrases<'label' | 'law'>(
  entries<'label' | 'law'>([
    [
      'section, sections, sec., sect., §, §§, ¶, subsection, subpart, subparts, article, articles, art., table, tables, figure, figures',
      'label',
    ],
    ['fig., figs., chapter, chapters, ch., chap., appendix, appendices, annex, annexe, page, pages, p., pp.', 'label'],
    [
      'step, steps, level, levels, phase, phases, tier, tiers, option, options, recommendation, recommendations',
      'label',
    ],
    ['Year, Years, Day', 'label'],
    ['building, buildings, routes, bus route, bus routes, file, Group, Groups, Team, Squad, ports', 'label'],
    ['zones, wards, modules, lessons, panels, charts, themes, pillars, reactors, lots, rooms, floors, gates', 'label'],
    [
      'decile, deciles, quintile, quintiles, quartile, quartiles, percentile, recital, recitals, tract, tracts',
      'label',
    ],
    [
      'census block, block group, parcel, apartment, apt., suite, bay, berth, locker, specimen, strain, genotype',
      'label',
    ],
    [
      'Ground, Grounds, Hull, Proposals, Motions, Decisions, Studies, Trials, Reports, Plates, Maps, Slides, Sheet',
      'label',
    ],
    ['OJ L, OJ C, invoice no., contract no., grant no., account no., item no., resolution, resolutions', 'label'],
    ['note, notes, paragraph, paragraphs, para, paras, para., paras., clause, clauses, schedule, part, title', 'label'],
    ['box, question, item, rule, principle, objective, goal, priority, exhibit, equation, eq., volume, vol.', 'label'],
    [
      'issue, line, lines, column, row, footnote, footnotes, endnote, endnotes, stage, scenario, category, class',
      'label',
    ],
    ['zone, ward, unit, module, lesson, grade, grades, chart, panel, theme, pillar, chapter no., key stage', 'label'],
    [
      'band, bands, reactor, lot, lane, room, floor, gate, platform, case, scope, point, requirement, commitment',
      'label',
    ],
    [
      'Round, Rounds, Revision, Revisions, Rev., Rev, Division, Report, Publication, Proclamation, Minute, Bulletin',
      'label',
    ],
    ['Memorandum, Memo, Decree, Petition, Motion, Wave, Waves, Cohort, Cohorts, Mark, Mk, Mk., Block, Blocks', 'label'],
    [
      'Form, Forms, Flight, Bus, Gate, Exit, Plot, Camp, District, Precinct, Sector, Task Force, Draft, Edition',
      'label',
    ],
    [
      'Episode, Season, Batch, Plate, Slide, Map, Scene, Indicator, Milestone, Trial, Study, Proposal, Finding',
      'label',
    ],
    ['Reference, Ref., Ref, Decision, Application, Patent, Docket, Nos., Inv. Nos., Inv. No., Paper, Minutes', 'label'],
    ['Ep., Ep, Episodes, Mod, Alt, Series, Depot, Problem, Problems, Solution, Solutions, Entry', 'label'],
    [
      'shortcode, short code, pull request, pull requests, merge request, ticket, occupation group, unit group',
      'label',
    ],
    ['tranche, tranches, Tranche, Tranches, field, fields, Fields, regulation, regulations', 'label'],
    [
      'division, divisions, subclass, subclasses, Call to Action, Calls to Action, Train, Mode, Modes, codes, SDG target, SDG targets, Target, Targets',
      'label',
    ],
    ['region, Regions, district, Districts, precinct, Precincts, sector, Sectors', 'label'],
    ['plots, cell, cells, monograph, monographs, entry, hymn, locus, sprint', 'label'],
    ['chromosome, error, errors, cohort, junction, heading, subheading, code, wave, type, policy, edition', 'label'],
    ['revision, squadron, serotype, subtype, zip code, ZIP code, reference, application, docket, bulletin', 'label'],
    ['petition, error code, SIC code, NACE, proclamation, bus, tram, flight, gate, exit', 'label'],
    ['H.R., HR, H.R, S., H.Res., S.Res., H.J.Res., H. Res., S. Res., H.Con.Res., Pub. L., Pub.L., Public Law', 'law'],
    ['S.B., H.B., A.B., S.R., H.J.R.', 'law'],
    ['p, pp, col, col., cols., fn, fn., fns., verse, verses, psalm, port, asteroid, camera, junctions, lanes', 'label'],
    ['s., ss., r., rr., reg., regs., cl., arts., ibid. at, id. at, supra at, supra note', 'label'],
    ['P.L., Pub. L. No., Public Law No., SB, AB, HB, Senate Bill, House Bill, Assembly Bill, Bill, Bill C', 'law'],
    [
      'Executive Order, E.O., EO, Executive Order No., Proposition, Prop., Prop, Directive, Regulation, Resolution',
      'law',
    ],
    [
      'Directive (EU), Regulation (EU), Regulation (EC), Directive (EC), Decision (EU), Regulation (EU) No, C.F.R., CFR',
      'law',
    ],
    [
      'Regulation (EC) No, Directive No, Council Directive, Law No., Act No., Statutory Instrument, SI, Cm, Cmnd, CP, HC, HL',
      'law',
    ],
    [
      'Docket No., Order No., Notice, Circular, Protocol, Amendment, Convention No., Case No., Stat., U.S.C., USC',
      'law',
    ],
  ]),
);

/** Names that end with a number: products, standards, roads, programmes. */
export const names = new Phrases<true>(
  entries<true>([
    [
      'Windows, GPT, ChatGPT, Claude, Claude Opus, Claude Sonnet, Claude Haiku, Opus, Sonnet, Gemini, Llama, Kimi, Qwen, Grok',
      true,
    ],
    [
      'Mistral, Gemma, Phi, Ascend, Boeing, Airbus, Route, Highway, Interstate, iPhone, Android, Office, Python, Java',
      true,
    ],
    ['macOS, iOS, Ubuntu, Vision, Agenda, Horizon, Horizon Europe, Made in China, Healthy People, Basel, Apollo', true],
    ['Channel, Area, Catch, Formula, World Cup, Expo, Olympics, Project, Industrie, Industry, Web, Euro, Europe', true],
    [
      'ISO, ISO/IEC, IEC, RFC, IEEE, EN, ASTM, ANSI, FIPS, SP, NIST SP, NIST IR, NISTIR, BS, ITU, OMB Circular, OMB',
      true,
    ],
    ['SDG, SDGs, Sentinel, Falcon, Junction, Terminal, Reactor, Unit, Building, Pier, Group of, DeepSeek, Model', true],
    [
      'Building Regulations, Fit for, REPowerEU, Digital Decade, Bluetooth, HTTP, TLS, SSL, Wi-Fi, PHP, USB, Type',
      true,
    ],
    ['Safari, Edge, Opera, Firefox ESR, Excel, PostgreSQL, Stata, SPSS, SAS, R, Debian, Fedora, Linux, Road', true],
    ['CC BY, FTSE, Fortune, Russell, Landsat, Voyager, Explorer, Soyuz, Ariane, UTC, GMT', true],
    [
      'kernel, firmware, version, release, v., ver., build, Bitcoin, Kubernetes, Firefox, Chrome, MySQL, Node, Xbox, PlayStation',
      true,
    ],
    [
      'Vitamin, omega, ZIP, postcode, Box, PO Box, P.O. Box, ISBN, ISSN, DOI, doi, arXiv, tel, tel., telephone, phone, fax, extension, ext.',
      true,
    ],
  ]),
);
