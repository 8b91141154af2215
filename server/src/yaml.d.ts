/** A pack is imported as the data it holds, so that nobody waits for YAML to be parsed: `scripts/yaml-as-data.mjs`. */
declare module '*.yaml' {
  const data: unknown;
  export default data;
}
