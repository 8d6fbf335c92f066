/**
 * Where settings come from and which of them wins: command line, {@code --set}, Spark's {@code
 * spark.platen.*}, the settings file, the defaults. The order stands in one class, {@link
 * dev.platen.spark.conf.SettingsSources}; each value keeps its origin for the messages.
 */
package dev.platen.spark.conf;
