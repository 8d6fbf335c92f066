/** Whether named fields were extracted: letter by letter, and by what they mean. */
package dev.platen.evaluate.field;
