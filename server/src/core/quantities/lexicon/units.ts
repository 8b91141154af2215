import { Phrases, entries } from '../phrases';
import type { QuantityKind } from '../quantity';

export interface Unit {
  readonly kind: QuantityKind;
  /** Canonical name, as `Quantity.unit` has it. */
  readonly unit: string;
  /** What one of the words is in canonical units: a decade is 10 years. */
  readonly factor: number;
}

const unit = (kind: QuantityKind, name: string, factor = 1): Unit => ({ kind, unit: name, factor });
const percent = unit('percent', 'percent');
const points = unit('percentage-points', 'percentage point');
const basis = unit('basis-points', 'basis point');
const time = (name: string, factor = 1) => unit('duration', name, factor);
const size = (name: string, factor = 1) => unit('dimension', name, factor);
const money = (code: string, factor = 1) => unit('currency', code, factor);
const heat = (name: string) => unit('temperature', name);

const shares: [string, Unit][] = entries([
  ['%, percent, per cent, pct, percents, ％', percent],
  ['volume percent, weight percent, mass percent, vol%, vol.%, wt%, wt.%', percent],
  ['‰', unit('percent', 'percent', 0.1)],
  [
    'percentage points, percentage point, percent points, per cent points, %-points, % points, % percentage points',
    points,
  ],
  ['pp, ppt, ppts, p.p., pps, pct points', points],
  ['basis points, basis point, bp, bps, bips', basis],
]);

const times: [string, Unit][] = entries([
  ['years, year, yrs, yr, calendar years, fiscal years', time('year')],
  ['months, month, mths, calendar months', time('month')],
  ['quarters', time('month', 3)],
  ['weeks, week, wks', time('week')],
  ['days, day, working days, business days, calendar days', time('day')],
  ['hours, hour, hrs, hr', time('hour')],
  ['minutes, minute, mins, min', time('minute')],
  ['seconds, second, secs, sec', time('second')],
  ['milliseconds, millisecond, ms', time('millisecond')],
  ['microseconds, microsecond, µs, μs', time('microsecond')],
  ['nanoseconds, nanosecond, ns', time('nanosecond')],
  ['decades, decade', time('year', 10)],
  ['centuries, century', time('year', 100)],
  ['fortnights, fortnight', time('week', 2)],
]);

const physical: [string, Unit][] = entries([
  ['nm, nanometres, nanometers, nanometre, nanometer', size('nm')],
  ['µm, μm, um, microns, micron, micrometres, micrometers', size('µm')],
  ['mm, millimetres, millimeters, millimetre, millimeter', size('mm')],
  ['cm, centimetres, centimeters, centimetre, centimeter', size('cm')],
  ['dm, decimetres, decimeters, decimetre, decimeter', size('dm')],
  ['picometres, picometers, picometre, picometer', size('pm')],
  ['metres, meters, metre, meter', size('m')],
  ['km, kilometres, kilometers, kilometre, kilometer', size('km')],
  ['miles, mile, mi', size('mile')],
  ['nautical miles, nautical mile, nmi', size('nmi')],
  ['feet, foot, ft', size('ft')],
  ['inches, inch', size('in')],
  ['yards, yard', size('yd')],
  ['hectares, hectare, ha', size('ha')],
  ['acres, acre', size('acre')],
  ['square metres, square meters, square metre, square meter, sq m, m², m2, sqm', size('m²')],
  [
    'square kilometres, square kilometers, square kilometre, square kilometer, sq km, sq kms, sq. km, km², km2',
    size('km²'),
  ],
  ['square miles, square mile, sq mi, sq miles', size('sq mi')],
  ['square feet, square foot, sq ft, sq. ft, sq. feet, ft²', size('sq ft')],
  ['cubic metres, cubic meters, cubic metre, cubic meter, m³, m3', size('m³')],
  ['cubic feet, cubic foot', size('cu ft')],
  ['cubic kilometres, cubic kilometers, cubic kilometre, cubic kilometer, km³, km3', size('km³')],
  ['cubic centimetres, cubic centimeters, cm³, cm3', size('cm³')],
  ['cubic yards, cubic yard', size('cu yd')],
  ['bcm, billion cubic metres', size('m³', 1e9)],
  ['mcm', size('m³', 1e6)],
  ['bpd, b/d', size('barrel per day')],
  ['mb/d', size('barrel per day', 1e6)],
  ['acre feet, acre foot', size('acre ft')],
  ['kg, kgs, kilograms, kilogram, kilogrammes, kilos, kilo', size('kg')],
  ['mg, milligrams, milligram', size('mg')],
  ['µg, μg, mcg, micrograms, microgram, microgrammes', size('µg')],
  ['grams, gram, grammes', size('g')],
  ['tonnes, tonne, metric tons, metric ton, metric tonnes', size('t')],
  ['tons, ton, short tons, short ton', size('ton')],
  ['kilotonnes, kilotonne, kilotons, kt', size('t', 1e3)],
  ['megatonnes, megatonne, megatons, Mt', size('t', 1e6)],
  ['gigatonnes, gigatonne, gigatons, Gt', size('t', 1e9)],
  ['gCO2e, g CO2e, gCO2, g CO2, gCO2eq, grams of CO2, grams of CO2e', size('g CO2e')],
  ['kgCO2e, kg CO2e, kgCO2, kg CO2, kgCO2eq, kilograms of CO2, kilograms of CO2e', size('kg CO2e')],
  ['tCO2e, tonnes CO2e, tonnes of CO2e, tonnes CO2 equivalent, tonnes of CO2 equivalent', size('t CO2e')],
  ['tonnes of carbon dioxide equivalent, tonnes of CO2, tonnes CO2, tCO2', size('t CO2e')],
  ['ktCO2e, kt CO2e, kilotonnes of CO2e', size('t CO2e', 1e3)],
  ['MtCO2e, Mt CO2e, Mt CO2 equivalent, Mt of CO2e, Mt CO2, MtCO2', size('t CO2e', 1e6)],
  ['megatonnes of CO2e, megatonnes of CO2 equivalent, megatonnes CO2e, MMTCO2e', size('t CO2e', 1e6)],
  ['GtCO2e, Gt CO2e, GtCO2, Gt CO2, Gt CO2 equivalent, gigatonnes of CO2e', size('t CO2e', 1e9)],
  ['lbs, lb', size('lb')],
  ['ounces, ounce, oz', size('oz')],
  ['litres, litre, liters, liter', size('L')],
  ['ml, mL, millilitres, milliliters', size('mL')],
  ['megalitres, megaliters, ML', size('L', 1e6)],
  ['gallons, gallon', size('gal')],
  ['barrels, barrel, bbl', size('barrel')],
  ['bushels, bushel', size('bushel')],
  ['mph', size('mile per hour')],
  ['mpg, miles per gallon', size('mile per gal')],
  ['km/h, kph, kmh', size('km per hour')],
  ['ppm, parts per million', size('ppm')],
  ['ppb, parts per billion', size('ppb')],
  ['decibels, decibel, dB, dBA', size('dB')],
  ['knots', size('kn')],
  ['person hours, person-hours, man hours, man-hours, staff hours, work hours', size('person hour')],
  ['person years, person-years, staff years, man years', size('person year')],
  ['passenger kilometres, passenger-kilometres, passenger km, passenger miles', size('passenger km')],
  ['pints, pint', size('pt')],
  ['quarts, quart', size('qt')],
  ['fl oz, fluid ounces, fluid ounce', size('fl oz')],
  ['teaspoons, teaspoon, tsp', size('tsp')],
  ['tablespoons, tablespoon, tbsp', size('tbsp')],
  ['amps, amp, amperes', size('A')],
  ['horsepower, brake horsepower, hp, bhp', size('hp')],
  ['horsepower hours, horsepower hour, brake horsepower hours, brake horsepower hour', size('hp hour')],
  ['light years, light year', size('ly')],
  ['psi', size('psi')],
  ['hPa', size('hPa')],
  ['kPa', size('kPa')],
  ['millibars, millibar, mbar', size('hPa')],
  ['dpi', size('dpi')],
  ['lux', size('lx')],
  ['becquerels, becquerel, Bq', size('Bq')],
  ['millisieverts, millisievert, mSv', size('mSv')],
  ['mmHg, mm Hg', size('mmHg')],
  ['mmol, millimoles', size('mmol')],
]);

const energy: [string, Unit][] = entries([
  ['W, watts, watt', size('W')],
  ['kW, kilowatts, kilowatt, kWp, kilowatts peak, kilowatt peak', size('kW')],
  ['MW, megawatts, megawatt, MWe, MWp, megawatts peak, megawatt peak', size('MW')],
  ['GW, gigawatts, gigawatt, GWp, gigawatts peak, gigawatt peak', size('GW')],
  ['TW, terawatts, terawatt', size('TW')],
  ['Wh, watt hours', size('Wh')],
  ['kWh, kilowatt hours, kilowatt hour', size('kWh')],
  ['MWh, megawatt hours, megawatt hour', size('MWh')],
  ['GWh, gigawatt hours, gigawatt hour', size('GWh')],
  ['TWh, terawatt hours, terawatt hour', size('TWh')],
  ['kV, kilovolts, kilovolt', size('kV')],
  ['volts, volt', size('V')],
  ['MJ, megajoules', size('MJ')],
  ['GJ, gigajoules', size('GJ')],
  ['PJ, petajoules', size('PJ')],
  ['Btu, BTU', size('Btu')],
  ['Mtoe', size('toe', 1e6)],
  ['therms, therm', size('therm')],
  ['kcal, calories, calorie', size('kcal')],
]);

const prefixes: readonly (readonly [letter: string, word: string])[] = [
  ['K', 'kilo'],
  ['M', 'mega'],
  ['G', 'giga'],
  ['T', 'tera'],
  ['P', 'peta'],
  ['E', 'exa'],
  ['Z', 'zetta'],
];
const computing: [string, Unit][] = [
  ...prefixes.flatMap(([letter, word]) =>
    entries([
      [`${letter}B, ${word}bytes, ${word}byte`, size(`${letter}B`)],
      [`${letter}B/s, ${word}bytes per second, ${letter}Bps`, size(`${letter}B per second`)],
      [`${letter}b, ${word}bits, ${word}bit`, size(`${letter}b`)],
      [`${letter}bps, ${letter}b/s, ${letter}bit/s, ${word}bits per second`, size(`${letter}b per second`)],
      [`${letter}Hz, ${word}hertz`, size(`${letter}Hz`)],
      [
        `${letter}FLOP/s, ${letter}FLOPS, ${word}flops, ${word}flop, ${word}FLOPS, ${word}FLOP/s`,
        size(`${letter}FLOPS`),
      ],
    ]),
  ),
  ...entries([
    ['kB, kb', size('KB')],
    ['mb', size('MB')],
    ['gb', size('GB')],
    ['GPU hours, GPU-hours, GPU hour', size('GPU hour')],
    ['CPU hours, CPU-hours, core hours, core-hours', size('CPU hour')],
    ['kbps, kbit/s', size('Kb per second')],
    ['kHz', size('KHz')],
    ['Hz, hertz', size('Hz')],
    ['GiB', size('GiB')],
    ['MiB', size('MiB')],
    ['bits, bit', size('bit')],
    ['bytes, byte', size('byte')],
    ['FLOP, FLOPs, floating-point operations, floating point operations', size('FLOP')],
    ['FLOPS, FLOP/s', size('FLOPS')],
    ['megapixels, MP', size('MP')],
  ]),
];

const temperatures: [string, Unit][] = entries([
  ['°C, °c, ℃, degrees celsius, degrees centigrade, degrees c, degree celsius, degree c, ° C', heat('°C')],
  ['celsius, celcius, centigrade, deg celsius, deg. celsius, deg c, deg. c, ° celsius', heat('°C')],
  ['°F, ℉, degrees fahrenheit, degrees f, degree fahrenheit, degree f, ° F', heat('°F')],
  ['fahrenheit, deg fahrenheit, deg. fahrenheit, deg f, deg. f, ° fahrenheit', heat('°F')],
  ['degrees, degree, deg, °', heat('°')],
  ['K, kelvin', heat('K')],
]);

const currencies: [string, Unit][] = entries([
  ['dollars, dollar, US dollars, U.S. dollars, US dollar, american dollars', money('USD')],
  ['canadian dollars, canadian dollar', money('CAD')],
  ['australian dollars, australian dollar', money('AUD')],
  ['new zealand dollars', money('NZD')],
  ['hong kong dollars', money('HKD')],
  ['singapore dollars', money('SGD')],
  ['cents, cent, ¢, US cents', money('USD', 0.01)],
  ['pence, penny', money('GBP', 0.01)],
  ['pounds, pound, pounds sterling, british pounds, quid', money('GBP')],
  ['euros, euro, €', money('EUR')],
  ['yen, japanese yen', money('JPY')],
  ['yuan, renminbi, chinese yuan', money('CNY')],
  ['rupees, rupee, indian rupees', money('INR')],
  ['korean won, south korean won', money('KRW')],
  ['francs, swiss francs, swiss franc', money('CHF')],
  ['kronor, krona, swedish kronor', money('SEK')],
  ['kroner, krone, norwegian kroner', money('NOK')],
  ['danish kroner', money('DKK')],
  ['rand, south african rand', money('ZAR')],
  ['pesos, peso, mexican pesos', money('MXN')],
  ['reais', money('BRL')],
  ['roubles, rubles, rouble, ruble', money('RUB')],
  ['shekels, shekel', money('ILS')],
  ['turkish lira, lira, liras', money('TRY')],
  ['baht', money('THB')],
  ['rupiah', money('IDR')],
  ['ringgit', money('MYR')],
  ['forint, forints', money('HUF')],
  ['hryvnia, hryvnias', money('UAH')],
  ['taka', money('BDT')],
  ['pakistani rupees', money('PKR')],
  ['cedi, cedis', money('GHS')],
  ['kenyan shillings', money('KES')],
  ['bucks', money('USD')],
  ['bitcoins, bitcoin, BTC', money('BTC')],
  ['zloty, zlotys, złoty', money('PLN')],
  ['naira', money('NGN')],
  ['riyals', money('SAR')],
  ['dirhams', money('AED')],
  ['rmb', money('CNY')],
  ['us dollars, us dollar', money('USD')],
  ['pesetas, peseta', money('ESP')],
  ['guilders, guilder, dutch guilders', money('NLG')],
  ['markka, finnish markka', money('FIM')],
  ['escudos', money('PTE')],
  ['dinars, dinar', money('dinar')],
  ['tenge', money('KZT')],
  ['leva, lev', money('BGN')],
  ['birr', money('ETB')],
  ['shillings', money('shilling')],
  ['kwacha', money('ZMW')],
  ['kyats, kyat', money('MMK')],
  ['riel, riels', money('KHR')],
  ['lari', money('GEL')],
  ['manat, manats', money('AZN')],
  ['CFA francs', money('XOF')],
  ['dong', money('VND')],
]);

/** ISO 4217 codes, before or after a number, as written in capitals. */
export const isoCodes = new Set(
  (
    'USD EUR GBP JPY CNY RMB CAD AUD NZD CHF SEK NOK DKK INR KRW HKD SGD TWD BRL MXN ZAR RUB TRY ILS PLN CZK HUF THB IDR ' +
    'MYR PHP VND SAR AED EGP NGN KES GHS PKR BDT LKR CLP COP PEN ARS UAH RON'
  ).split(' '),
);

export const codeOf = (code: string) => (code === 'RMB' ? 'CNY' : code);

/** Units that may follow a number, by the words for them. */
export const unitPhrases = new Phrases<Unit>([
  ...shares,
  ...times,
  ...physical,
  ...energy,
  ...computing,
  ...temperatures,
  ...currencies,
  ...[...isoCodes].map((code): [string, Unit] => [code, money(codeOf(code))]),
]);

/** Units that are one letter, read only where they touch the number or in a known company. */
export const letterUnits = new Map<string, Unit>([
  ['m', size('m')],
  ['g', size('g')],
  ['t', size('t')],
  ['L', size('L')],
  ['V', size('V')],
  ['C', heat('°C')],
  ['h', time('hour')],
  ['p', money('GBP', 0.01)],
  ['c', money('USD', 0.01)],
  ['pc', percent],
]);

/** Signs before an amount, with the letters that may stand before the sign ("US$", "A$"). */
export const currencySigns = new Map<string, string>([
  ['$', 'USD'],
  ['£', 'GBP'],
  ['€', 'EUR'],
  ['¥', 'JPY'],
  ['￥', 'JPY'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
  ['₽', 'RUB'],
  ['₺', 'TRY'],
  ['₪', 'ILS'],
  ['₦', 'NGN'],
  ['₱', 'PHP'],
  ['฿', 'THB'],
  ['₫', 'VND'],
  ['₴', 'UAH'],
  ['₡', 'CRC'],
  ['₾', 'GEL'],
  ['₭', 'LAK'],
  ['₸', 'KZT'],
  ['₼', 'AZN'],
  ['₲', 'PYG'],
  ['₵', 'GHS'],
  ['₮', 'MNT'],
  ['৳', 'BDT'],
  ['៛', 'KHR'],
  ['₨', 'INR'],
]);

export const signPrefixes = new Map<string, string>([
  ['us', 'USD'],
  ['u.s.', 'USD'],
  ['a', 'AUD'],
  ['au', 'AUD'],
  ['aus', 'AUD'],
  ['c', 'CAD'],
  ['ca', 'CAD'],
  ['can', 'CAD'],
  ['cdn', 'CAD'],
  ['nz', 'NZD'],
  ['hk', 'HKD'],
  ['s', 'SGD'],
  ['sg', 'SGD'],
  ['nt', 'TWD'],
  ['r', 'BRL'],
  ['mx', 'MXN'],
  ['usd', 'USD'],
  ['cad', 'CAD'],
  ['aud', 'AUD'],
]);

/** Words before an amount that are no ISO code. */
export const currencyWords = new Map<string, string>([
  ['Rs', 'INR'],
  ['Rs.', 'INR'],
  ['Kč', 'CZK'],
  ['SFr', 'CHF'],
]);
