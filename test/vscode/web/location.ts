/** Mocha's browser build reads it; a worker of VS Code's has none. */
const scope = globalThis as { location?: { search: string } };
scope.location ??= { search: '' };
