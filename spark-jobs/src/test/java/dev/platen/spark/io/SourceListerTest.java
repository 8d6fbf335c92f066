package dev.platen.spark.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.config.InputSettings;
import dev.platen.failure.ErrorCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SourceListerTest {

  private static final InputSettings DEFAULTS = new InputSettings(false, true);

  @TempDir Path folder;
  private InputRoots roots;

  private void file(String name) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, name);
  }

  private List<Listed> list(InputSettings settings, String... inputs) throws IOException {
    List<Listed> all = new ArrayList<>();
    SourceLister lister =
        new SourceLister(new Configuration(), settings, folder.resolve("out").toString());
    try (SourceListing listing = lister.list(Arrays.asList(inputs).iterator())) {
      listing.forEachRemaining(all::add);
      roots = listing.roots();
    }
    return all;
  }

  private List<String> names(List<Listed> listed) {
    String prefix = SourceUri.ofLocal(folder) + "/";
    return listed.stream().map(each -> each.uri().replace(prefix, "")).sorted().toList();
  }

  @Test
  void aFolderIsListedWithAllThatLiesInIt() throws Exception {
    file("a.tif");
    file("box 1/发票.pdf");
    file("box 1/deep/er/b.tif");
    file(".hidden/c.tif");
    file("_temporary/d.tif");
    file("out/pages/e.parquet");

    List<Listed> listed = list(DEFAULTS, folder.toString());

    assertThat(names(listed)).containsExactly("a.tif", "box%201/deep/er/b.tif", "box%201/发票.pdf");
    assertThat(listed).allSatisfy(each -> assertThat(each).isInstanceOf(SourceEntry.class));
    assertThat(((SourceEntry) listed.get(0)).bytes()).isPositive();
    assertThat(roots.hold(SourceUri.ofLocal(folder.resolve("gone/x.tif")))).isTrue();
    assertThat(roots.hold("file:///elsewhere/x.tif")).isFalse();
    assertThat(names(list(new InputSettings(true, true), folder.toString()))).hasSize(5);
  }

  @Test
  void aGlobIsExpandedOnlyWhereNoFileHasThatName() throws Exception {
    file("a[1].tif");
    file("a1.tif");
    file("x/y/p.tif");
    file("x/z/q.jpg");

    assertThat(names(list(DEFAULTS, folder + "/a[1].tif"))).containsExactly("a%5B1%5D.tif");
    assertThat(names(list(DEFAULTS, folder + "/**/*.{tif,jpg}")))
        .containsExactly("a%5B1%5D.tif", "a1.tif", "x/y/p.tif", "x/z/q.jpg");
    assertThat(names(list(DEFAULTS, folder + "/x/[!z]"))).containsExactly("x/y/p.tif");
    assertThat(roots.hold(SourceUri.ofLocal(folder.resolve("x/w/gone.tif")))).isTrue();
    assertThat(roots.hold(SourceUri.ofLocal(folder.resolve("x/z/q.jpg")))).isFalse();
  }

  @Test
  void aUriFromTheTablesIsAnInput() throws Exception {
    file("a b%.tif");

    String uri = SourceUri.ofLocal(folder.resolve("a b%.tif"));

    assertThat(list(DEFAULTS, uri)).extracting(Listed::uri).containsExactly(uri);
    assertThat(list(DEFAULTS, "file:" + folder.resolve("a b%.tif")))
        .extracting(Listed::uri)
        .containsExactly(uri);
  }

  @Test
  void whatLeadsNowhereIsAFailureAndTheRestGoesOn() throws Exception {
    file("a.tif");

    List<Listed> listed =
        list(DEFAULTS, folder + "/none.tif", folder + "/*.pdf", "nosuch://x/y", folder + "/a.tif");

    assertThat(listed.get(0))
        .isInstanceOfSatisfying(
            UnlistedSource.class,
            source -> {
              assertThat(source.failure().code()).isEqualTo(ErrorCode.SOURCE_VANISHED);
              assertThat(source.failure().message()).contains("none.tif");
            });
    assertThat(((UnlistedSource) listed.get(1)).failure().message()).contains("*.pdf");
    assertThat(((UnlistedSource) listed.get(2)).failure().code())
        .isEqualTo(ErrorCode.SOURCE_UNREADABLE);
    assertThat(listed.get(3)).isInstanceOf(SourceEntry.class);
  }

  @Test
  @Timeout(30)
  void linksArePursuedOnceAndPipesNeverOpened() throws Exception {
    file("real/a.tif");
    Files.createSymbolicLink(folder.resolve("real/back"), folder);
    Files.createSymbolicLink(folder.resolve("real/dangling"), folder.resolve("nowhere"));
    Files.createDirectories(folder.resolve("other"));
    Files.createSymbolicLink(folder.resolve("other/link"), folder.resolve("real"));
    Process mkfifo = new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start();
    assertThat(mkfifo.waitFor(10, TimeUnit.SECONDS)).isTrue();

    List<Listed> listed = list(DEFAULTS, folder.toString());

    assertThat(names(listed))
        .containsExactly(
            "other/link/a.tif", "other/link/dangling", "pipe", "real/a.tif", "real/dangling");
    assertThat(listed)
        .filteredOn(each -> each.uri().endsWith("pipe"))
        .first()
        .isInstanceOfSatisfying(
            UnlistedSource.class,
            source -> assertThat(source.failure().code()).isEqualTo(ErrorCode.SOURCE_UNREADABLE));
  }

  @Test
  void aFolderThatBreaksOffIsOneFailureAndUnknown() {
    TreeNode broken =
        new TreeNode() {
          @Override
          public String uri() {
            return "file:///broken";
          }

          @Override
          public String name() {
            return "broken";
          }

          @Override
          public boolean isFolder() {
            return true;
          }

          @Override
          public Listed listed() {
            throw new AssertionError("A folder");
          }

          @Override
          public Children children() throws IOException {
            throw new IOException("Permission denied");
          }
        };

    UnlistedSource failure = new TreeWalk(node -> false).enter(broken);

    assertThat(failure.failure().code()).isEqualTo(ErrorCode.SOURCE_UNREADABLE);
    assertThat(failure.failure().message()).contains("file:///broken", "Permission denied");
  }

  @Test
  void aHadoopFileSystemIsListedAlike() throws Exception {
    file("a b.tif");
    file("x/发票.pdf");
    file("_x/c.pdf");
    Configuration hadoop = new Configuration();
    hadoop.setBoolean("fs.viewfs.impl.disable.cache", true);
    hadoop.set("fs.viewfs.mounttable.t.link./in", folder.toUri().toString());
    SourceLister lister = new SourceLister(hadoop, DEFAULTS, "viewfs://t/in/out");

    List<Listed> listed = new ArrayList<>();
    lister.list(List.of("viewfs://t/in").iterator()).forEachRemaining(listed::add);

    assertThat(listed)
        .extracting(Listed::uri)
        .containsExactlyInAnyOrder("viewfs://t/in/a%20b.tif", "viewfs://t/in/x/发票.pdf");
  }

  @Test
  void onAClusterPathsNeedNoHost() throws Exception {
    file("in/a.tif");
    file("in/out/b.parquet");
    Configuration hadoop = new Configuration();
    hadoop.set("fs.defaultFS", "viewfs://t");
    hadoop.setBoolean("fs.viewfs.impl.disable.cache", true);
    hadoop.set("fs.viewfs.mounttable.t.homedir", "/home");
    String home = "/home/" + System.getProperty("user.name");
    hadoop.set("fs.viewfs.mounttable.t.link." + home, folder.toUri().toString());

    for (String in : List.of("in", home + "/in", "viewfs:" + home + "/in", "viewfs://" + home)) {
      for (String out : List.of("in/out", "viewfs://" + home + "/in/out")) {
        List<Listed> listed = new ArrayList<>();
        new SourceLister(hadoop, DEFAULTS, out)
            .list(List.of(in).iterator())
            .forEachRemaining(listed::add);

        assertThat(listed)
            .as("%s to %s", in, out)
            .extracting(Listed::uri)
            .containsExactly("viewfs://t" + home + "/in/a.tif");
      }
    }
    SourceListing gone =
        new SourceLister(hadoop, DEFAULTS, "out").list(List.of("viewfs:///gone").iterator());
    assertThat(gone.next().uri()).isEqualTo("viewfs://t/gone");
  }

  @Test
  void aListOfInputsIsReadLineByLine() {
    String text = "/a b.tif\r\n\n  /c.tif\n发票.pdf";
    InputList inputs =
        new InputList(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));

    assertThat(inputs).toIterable().containsExactly("/a b.tif", "  /c.tif", "发票.pdf");
  }
}
