package dev.platen.spark.schema;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;

/** The part of {@code docs/tables.md} that is made from the schemas. */
final class TablesDocument {

  private static final String MARK =
      "<!-- From here on made from the schemas by TablesDocumentTest. -->\n";
  private static final int LONGEST_TYPE = 70;

  private TablesDocument() {}

  /** The document with its columns as the schemas have them now. */
  static String replaceColumns(String document) {
    int mark = document.indexOf(MARK);
    if (mark < 0) {
      throw new IllegalArgumentException("docs/tables.md lacks the line " + MARK);
    }
    StringBuilder text = new StringBuilder(document.substring(0, mark)).append(MARK);
    for (TableName table : TableName.values()) {
      if (!table.isInternal()) {
        append(text, table);
      }
    }
    text.append(
        "\n## Internal tables\n\nOnly Platen reads these; they may change without notice.\n");
    append(text, TableName.INVENTORY);
    append(text, TableName.PAGE_RESULTS);
    return text.toString();
  }

  private static void append(StringBuilder text, TableName table) {
    text.append("\n%s `%s`\n\n".formatted(table.isInternal() ? "###" : "##", table.id()));
    text.append("One row: %s.".formatted(decapitalized(table.row())));
    text.append(
        table.isAssembled()
            ? " Sorted within files by %s.\n\n".formatted(sortOrder(table))
            : "\n\n");
    text.append("| column | type | meaning |\n|---|---|---|\n");
    for (StructField field : table.schema().fields()) {
      text.append(
          "| `%s` | %s | %s |\n"
              .formatted(
                  field.name(),
                  type(field.dataType()),
                  field.getComment().get().replace("|", "\\|")));
    }
  }

  private static String sortOrder(TableName table) {
    return table.sortOrder().stream().map(c -> "`" + c + "`").collect(Collectors.joining(", "));
  }

  private static String decapitalized(String sentence) {
    return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
  }

  private static String type(DataType type) {
    for (Map.Entry<String, DataType> shape : Shapes.named().entrySet()) {
      if (shape.getValue().equals(type)) {
        return shape.getKey();
      }
    }
    if (type instanceof ArrayType array) {
      return "array of " + type(array.elementType());
    }
    String name = type.catalogString();
    return name.length() > LONGEST_TYPE ? "struct" : name;
  }
}
