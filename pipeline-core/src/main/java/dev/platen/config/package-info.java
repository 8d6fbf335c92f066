/**
 * Settings: one record per concern, with defaults, bounds and units as types.
 *
 * <p>Defaults stand in {@code reference.conf} beside this package's loader; every key there has a
 * record component of the same name (kebab-case there, camelCase here). The records of the stages
 * ({@link dev.platen.config.DecodeSettings}, {@link dev.platen.config.PreprocessSettings}, {@link
 * dev.platen.config.OcrSettings}, {@link dev.platen.config.TableSettings}, {@link
 * dev.platen.config.LayoutSettings}) hold exactly what can change that stage's result, and so make
 * up its fingerprint; limits of time, memory and size stand elsewhere.
 */
package dev.platen.config;
