/**
 * Text that nobody wrote before: seeded grammars and word lists of our own in English, German,
 * French, simplified and traditional Chinese, with amounts and dates as each language writes them.
 */
package dev.platen.synthesize.text;
