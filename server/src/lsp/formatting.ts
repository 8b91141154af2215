import type { Project } from '../core/project/project';
import type { ReferenceFormatter, ReferenceFormatting, ReferenceStyle } from '../core/references/formatter';
import { messageOf, type Log } from './log';

/** The formatters of the styles in use, each made when a reference is first written in it. */
export class Formatting {
  private formatting: ReferenceFormatting | null = null;
  private readonly formatters = new WeakMap<ReferenceStyle, ReferenceFormatter | null>();

  constructor(
    private readonly load: () => ReferenceFormatting,
    private readonly log: Log,
  ) {}

  /** The formatter for a document; null where the style cannot be used: then a plain reference must do. */
  of({ style }: Project): ReferenceFormatter | null {
    let formatter = this.formatters.get(style);
    if (formatter === undefined) this.formatters.set(style, (formatter = this.create(style)));
    return formatter;
  }

  private create(style: ReferenceStyle): ReferenceFormatter | null {
    try {
      this.formatting ??= this.load();
      return this.formatting.createFormatter(style);
    } catch (error) {
      this.log.warn(
        `References are shown in a plain form: the citation style could not be used. (${messageOf(error)})`,
      );
      return null;
    }
  }
}
