/** Generated from style.ts: see CONTRIBUTING.md. */
export const styleHash = 'sha256-cJ4JIlvHlYePZ2QJjq8uP+qJCYhMY6589iXTCOA77bk=';
