/** Whether tampered pages are told from authentic ones, and where they were tampered with. */
package dev.platen.evaluate.forensics;
