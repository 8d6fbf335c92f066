package dev.platen.value;

/** Which comes first in a date like 03/04/2024. */
public enum DateOrder {
  DAY_FIRST,
  MONTH_FIRST
}
