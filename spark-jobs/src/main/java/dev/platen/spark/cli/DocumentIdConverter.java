package dev.platen.spark.cli;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Checks that an argument can be the id of a document: a SHA-256 in hexadecimal digits. */
final class DocumentIdConverter implements ITypeConverter<String> {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");

  @Override
  public String convert(String text) {
    if (!ID.matcher(text).matches()) {
      throw new TypeConversionException(
          "%s is not a document_id: 64 hexadecimal digits".formatted(text));
    }
    return text;
  }
}
