package dev.platen.config;

import java.io.Serializable;

/**
 * How inputs are listed and opened.
 *
 * @param hidden whether names that begin with "." or "_" are read
 * @param archives whether ZIP, TAR and TAR.GZ are opened
 */
public record InputSettings(boolean hidden, boolean archives) implements Serializable {}
