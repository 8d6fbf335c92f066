/**
 * Tables for spreadsheets: each table over all its pages as one sheet, with its values as what they
 * are. Text of documents never becomes a formula.
 */
package dev.platen.export.sheet;
