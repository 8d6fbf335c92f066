/**
 * What the text of a cell says once it is read as a number, an amount of money, a percentage, a
 * date or a truth value.
 *
 * <p>A single text is often ambiguous: "1,234" may be a thousand or little more than one,
 * "03/04/24" a day in March or in April. {@link dev.platen.value.TableFormats} therefore looks at
 * all texts of all columns of a table before any of them is read, and decides per column; {@link
 * dev.platen.value.ColumnFormat} then reads cell by cell. {@link dev.platen.value.NumberText},
 * {@link dev.platen.value.ChineseNumerals} and {@link dev.platen.value.DateText} read single texts
 * and know no tables. All of it is pure and bounded: texts longer than any value is are not looked
 * at.
 */
package dev.platen.value;
