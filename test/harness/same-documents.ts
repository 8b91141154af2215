import fc from 'fast-check';

// CI reads the same random documents each time, so that a change is judged by what it changes. `TICKMARK_EDITS=100000` looks for
// new ones, for a night.
if (process.env['TICKMARK_EDITS'] === undefined) fc.configureGlobal({ seed: 20261126 });
