package dev.platen.spark.io;

import dev.platen.config.InputSettings;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;

/**
 * Lists inputs: files, folders with all that lies in them, and globs, on any file system that
 * Hadoop knows. Works on the driver.
 *
 * <p>An input is taken literally, as a path of the default file system or with a scheme. If nothing
 * is there, it is read as a {@link SourceUri} (so that uris can be copied from the tables), then as
 * a glob. An input that leads nowhere is an {@link UnlistedSource}; nothing aborts a listing.
 */
public final class SourceLister {

  private final Configuration hadoop;
  private final InputSettings settings;
  private final String output;

  /**
   * @param output the output folder, as a path or uri; skipped where it lies within an input
   */
  public SourceLister(Configuration hadoop, InputSettings settings, String output) {
    this.hadoop = hadoop;
    this.settings = settings;
    this.output = new InputPath(hadoop, output).uri();
  }

  /** Lists the inputs, which may themselves be endless in number, one after the other. */
  public SourceListing list(Iterator<String> inputs) {
    return new SourceListing(hadoop, inputs, this::isLeftOut);
  }

  private boolean isLeftOut(TreeNode node) {
    return (!settings.hidden() && node.isHidden()) || isOutput(node.uri());
  }

  private boolean isOutput(String uri) {
    return uri.startsWith(output)
        && (uri.length() == output.length() || uri.charAt(output.length()) == '/');
  }
}
