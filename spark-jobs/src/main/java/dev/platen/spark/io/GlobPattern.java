package dev.platen.spark.io;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A path with wild cards: {@code *} and {@code ?} within a name, {@code [a-z]}, {@code [!a]},
 * {@code {tif,tiff}}, and {@code **} for any number of folders. A backslash takes a character as it
 * is.
 *
 * @param prefix the folder before the first wild card, literally
 * @param segments the names after it, one pattern each; {@link #ANY_DEPTH} for {@code **}
 */
record GlobPattern(String prefix, List<String> segments) {

  static final String ANY_DEPTH = "**";

  GlobPattern {
    segments = List.copyOf(segments);
  }

  /** Whether there is anything to expand. */
  static boolean isGlob(String path) {
    return path.matches("(?s).*[*?\\[{].*");
  }

  static GlobPattern of(String path) {
    List<String> names = new ArrayList<>();
    int start = 0;
    int depth = 0;
    for (int i = 0; i <= path.length(); i++) {
      boolean end = i == path.length() || (path.charAt(i) == '/' && depth == 0);
      if (end) {
        names.add(path.substring(start, i));
        start = i + 1;
      } else if (path.charAt(i) == '{') {
        depth++;
      } else if (path.charAt(i) == '}') {
        depth = Math.max(0, depth - 1);
      }
    }
    int first = 0;
    while (first < names.size() && !isGlob(names.get(first))) {
      first++;
    }
    List<String> segments = new ArrayList<>();
    for (String name : names.subList(first, names.size())) {
      boolean again = name.equals(ANY_DEPTH) && segments.contains(ANY_DEPTH);
      if (!name.isEmpty() && !(again && segments.get(segments.size() - 1).equals(ANY_DEPTH))) {
        segments.add(name);
      }
    }
    return new GlobPattern(String.join("/", names.subList(0, first)), segments);
  }

  /** The pattern of one segment. */
  static Pattern compile(String segment) {
    return Pattern.compile(regex(segment), Pattern.DOTALL);
  }

  /** What matches the paths, relative to the prefix, of all that the glob takes in. */
  String relativeRegex() {
    StringBuilder regex = new StringBuilder("(?s)");
    for (int i = 0; i < segments.size(); i++) {
      boolean last = i == segments.size() - 1;
      if (segments.get(i).equals(ANY_DEPTH)) {
        regex.append(last ? ".*" : "(?:[^/]+/)*");
      } else {
        regex.append(regex(segments.get(i))).append(last ? "" : "/");
      }
    }
    // A folder that matches is taken with all that lies in it.
    return regex.append("(?:/.*)?").toString();
  }

  private static String regex(String segment) {
    StringBuilder regex = new StringBuilder();
    int depth = 0;
    int i = 0;
    while (i < segment.length()) {
      char c = segment.charAt(i++);
      switch (c) {
        case '*' -> regex.append("[^/]*");
        case '?' -> regex.append("[^/]");
        case '\\' -> {
          char next = i < segment.length() ? segment.charAt(i++) : c;
          regex.append(Pattern.quote(String.valueOf(next)));
        }
        case '[' -> i = characterClass(segment, i, regex);
        case '{' -> {
          depth++;
          regex.append("(?:");
        }
        case '}' -> {
          regex.append(depth > 0 ? ")" : "\\}");
          depth = Math.max(0, depth - 1);
        }
        case ',' -> regex.append(depth > 0 ? "|" : ",");
        default -> regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return regex.append(")".repeat(depth)).toString();
  }

  private static int characterClass(String segment, int start, StringBuilder regex) {
    int end = segment.indexOf(']', start + 1);
    if (end < 0) {
      regex.append("\\[");
      return start;
    }
    boolean negated = segment.charAt(start) == '!' || segment.charAt(start) == '^';
    regex.append(negated ? "[^/" : "[");
    for (char c : segment.substring(negated ? start + 1 : start, end).toCharArray()) {
      regex.append(c == '-' || Character.isLetterOrDigit(c) ? "" : "\\").append(c);
    }
    regex.append(']');
    return end + 1;
  }
}
