/** Words by which tables of several languages name their columns and rows: total, balance, date. */
package dev.platen.value.term;
