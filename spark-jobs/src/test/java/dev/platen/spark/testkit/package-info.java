/** Things that tests of several packages share. */
package dev.platen.spark.testkit;
