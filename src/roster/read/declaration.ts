import type { Location } from "../../model/diagnostic.ts";
import type { FieldName } from "../../model/properties/fields.ts";
import type { Declared, DesiredUser, Origin } from "../../model/user.ts";
import type { FieldValue } from "../../model/values.ts";
import type { Offsets, Places } from "../yaml/places.ts";

/** What one mapping declares; its values know only at which offset they stand. */
export interface DeclaredContent {
  readonly id: string | undefined;
  readonly formerly: readonly Declared<string>[];
  readonly fields: Readonly<Record<FieldName, FieldValue>>;
  readonly unmanaged: ReadonlySet<string>;
  readonly places: Places;
  /** Holds, from `first` on: of the whole, of `id` (0 where there is none), of each field, in their order. */
  readonly offsets: Offsets;
  readonly first: number;
}

/**
 * A user, or the defaults of a folder. A hundred thousand of them are kept, so that an object for the place of each value
 * would be most of what there is.
 */
export class Declaration implements DesiredUser {
  readonly id: string | undefined;
  readonly formerly: readonly Declared<string>[];
  readonly fields: Readonly<Record<FieldName, FieldValue>>;
  readonly unmanaged: ReadonlySet<string>;
  readonly #places: Places;
  /** An offset below 0: in which of the layers, counted from -1 downwards. */
  readonly #offsets: Offsets;
  readonly #first: number;
  readonly #layers: readonly Declaration[];

  constructor(content: DeclaredContent, layers: readonly Declaration[] = NO_LAYERS) {
    this.id = content.id;
    this.formerly = content.formerly;
    this.fields = content.fields;
    this.unmanaged = content.unmanaged;
    this.#places = content.places;
    this.#offsets = content.offsets;
    this.#first = content.first;
    this.#layers = layers;
  }

  get at(): Location {
    return this.#places.locate(this.#startAt(WHOLE));
  }

  /** @throws Error when it is not declared */
  originOf(name: FieldName): Origin {
    const index = this.#indexOf(name);
    if (index === NOWHERE) throw new Error(`"${name}" is not declared`);
    const start = this.#startAt(index);
    if (start >= 0) return { at: this.#places.locate(start), inherited: false };
    const layer = this.#layers[-1 - start] as Declaration;
    return { at: layer.originOf(name).at, inherited: true };
  }

  /** The same over defaults, the outermost first: its own values win, extension attributes one by one. */
  over(layers: readonly Declaration[]): Declaration {
    if (layers.length === 0) return this;
    const fields: Record<FieldName, FieldValue> = {};
    const starts = new Map<FieldName, number>();
    for (const [index, layer] of layers.entries())
      for (const field in layer.fields) {
        if (this.#isUnmanaged(field)) continue;
        fields[field] = layer.fields[field] as FieldValue;
        starts.set(field, -1 - index);
      }
    for (const [index, field] of Object.keys(this.fields).entries()) {
      fields[field] = this.fields[field] as FieldValue;
      starts.set(field, this.#startAt(FIRST_FIELD + index));
    }
    const { id, formerly, unmanaged } = this;
    const offsets = this.#offsets;
    const first = offsets.add(this.#startAt(WHOLE));
    offsets.add(this.#startAt(ID));
    for (const start of starts.values()) offsets.add(start);
    return new Declaration(
      {
        id,
        formerly,
        fields,
        unmanaged,
        places: this.#places,
        offsets,
        first,
      },
      layers,
    );
  }

  #indexOf(name: FieldName): number {
    if (name === "id") return this.id === undefined ? NOWHERE : ID;
    const index = Object.keys(this.fields).indexOf(name);
    return index < 0 ? NOWHERE : FIRST_FIELD + index;
  }

  #startAt(index: number): number {
    return this.#offsets.at(this.#first + index);
  }

  #isUnmanaged(field: FieldName): boolean {
    return this.unmanaged.has(field) || this.unmanaged.has(field.split(".")[0] ?? field);
  }
}

const NO_LAYERS: readonly Declaration[] = [];

// Where in the offsets.
export const WHOLE = 0;
export const ID = 1;
const FIRST_FIELD = 2;
const NOWHERE = -1;
