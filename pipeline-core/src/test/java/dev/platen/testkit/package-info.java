/** For tests of all modules: contracts that every engine keeps, engines with faults, pages. */
package dev.platen.testkit;
