/**
 * Loading of native libraries, once a process, from the jars they come in.
 *
 * <p>A support package: nothing here knows what the libraries are used for.
 */
package dev.platen.natives;
