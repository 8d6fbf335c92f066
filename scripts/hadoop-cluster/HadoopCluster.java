import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.MiniDFSCluster;

/**
 * A small HDFS on loopback, at ports that were free: a name node and a data node.
 *
 * <p>Argument: a folder for all that it writes. When all is up it writes {@code conf/core-site.xml}
 * there, for clients. Ends when it is killed.
 */
final class HadoopCluster {

  private HadoopCluster() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
    Configuration conf = new Configuration();
    conf.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.resolve("hdfs").toString());
    MiniDFSCluster hdfs = new MiniDFSCluster.Builder(conf).numDataNodes(1).build();
    hdfs.waitActive();
    write(hdfs, Files.createDirectories(folder.resolve("conf")));
    Thread.currentThread().join();
  }

  /** What a client must know. Whoever finds the file finds it whole. */
  private static void write(MiniDFSCluster hdfs, Path folder) throws IOException {
    Configuration client = new Configuration(false);
    client.set("fs.defaultFS", hdfs.getURI().toString());
    client.setInt("dfs.replication", 1);
    Path written = folder.resolve("core-site.xml.tmp");
    try (OutputStream out = Files.newOutputStream(written)) {
      client.writeXml(out);
    }
    Files.move(written, folder.resolve("core-site.xml"), StandardCopyOption.ATOMIC_MOVE);
  }
}
