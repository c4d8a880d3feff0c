import type { ColumnDefinitionBuilder } from 'kysely';

/** A column that always has a value. */
export function required(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder {
  return column.notNull();
}
