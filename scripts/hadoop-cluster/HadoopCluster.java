import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.apache.hadoop.yarn.server.nodemanager.NodeManager;
import org.apache.hadoop.yarn.server.resourcemanager.ResourceManager;
import org.apache.hadoop.yarn.server.resourcemanager.scheduler.ResourceScheduler;
import org.apache.hadoop.yarn.server.resourcemanager.scheduler.fifo.FifoScheduler;

/**
 * A small Hadoop on loopback, at ports that were free: a name node and a data node of HDFS, and
 * with {@code yarn} a resource manager and a node manager as well.
 *
 * <p>Arguments: a folder for all that it writes, and {@code yarn} or nothing. When all is up it
 * writes {@code conf/core-site.xml} and {@code conf/yarn-site.xml} there, for clients. Ends when it
 * is killed.
 */
final class HadoopCluster {

  private static final String HOST = "127.0.0.1";
  private static final String ANY_PORT = HOST + ":0";

  private static final List<String> RESOURCE_MANAGER =
      List.of(
          "address",
          "scheduler.address",
          "resource-tracker.address",
          "admin.address",
          "webapp.address");

  private static final List<String> NODE_MANAGER =
      List.of("address", "localizer.address", "collector-service.address", "webapp.address");

  /** What the node says it has; containers are held to what they ask for, not to this. */
  private static final int NODE_MIB = 24 << 10;

  private static final int NODE_CORES = 8;

  private HadoopCluster() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
    boolean yarn = arguments.length > 1 && arguments[1].equals("yarn");
    Configuration conf = yarn ? yarnSettings(folder) : new Configuration();
    conf.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.resolve("hdfs").toString());
    MiniDFSCluster hdfs = new MiniDFSCluster.Builder(conf).numDataNodes(1).build();
    hdfs.waitActive();
    conf.set("fs.defaultFS", hdfs.getURI().toString());
    if (yarn) {
      startYarn(conf);
    }
    write(conf, folder.resolve("conf"));
    Thread.currentThread().join();
  }

  /** YARN as it comes, with its checks of physical and virtual memory; only places are set. */
  private static Configuration yarnSettings(Path folder) {
    Configuration conf = new YarnConfiguration();
    RESOURCE_MANAGER.forEach(name -> conf.set("yarn.resourcemanager." + name, ANY_PORT));
    NODE_MANAGER.forEach(name -> conf.set("yarn.nodemanager." + name, ANY_PORT));
    conf.set("yarn.resourcemanager.hostname", HOST);
    conf.set("yarn.nodemanager.hostname", HOST);
    // The usual one wants queues that somebody has laid out.
    conf.setClass(
        "yarn.resourcemanager.scheduler.class", FifoScheduler.class, ResourceScheduler.class);
    conf.set("yarn.nodemanager.local-dirs", folder.resolve("nodemanager").toString());
    conf.set("yarn.nodemanager.log-dirs", folder.resolve("containers").toString());
    conf.setInt("yarn.nodemanager.resource.memory-mb", NODE_MIB);
    conf.setInt("yarn.nodemanager.resource.cpu-vcores", NODE_CORES);
    conf.setInt("yarn.scheduler.maximum-allocation-mb", NODE_MIB);
    // A full disk of the machine must not make the node unhealthy at nine tenths.
    conf.set("yarn.nodemanager.disk-health-checker.enable", "false");
    return conf;
  }

  private static void startYarn(Configuration conf) throws InterruptedException {
    ResourceManager manager = new ResourceManager();
    manager.init(conf);
    manager.start();
    NodeManager node = new NodeManager();
    node.init(conf);
    node.start();
    // Containers are processes of their own.
    Runtime.getRuntime().addShutdownHook(new Thread(node::stop));
    while (manager.getResourceScheduler().getNumClusterNodes() == 0) {
      Thread.sleep(100);
    }
  }

  /** What a client must know. Whoever finds the files finds them whole. */
  private static void write(Configuration conf, Path folder) throws IOException {
    Files.createDirectories(folder);
    List<String> names = new ArrayList<>(List.of("fs.defaultFS", "dfs.replication"));
    RESOURCE_MANAGER.forEach(name -> names.add("yarn.resourcemanager." + name));
    Configuration client = new Configuration(false);
    for (String name : names) {
      if (conf.get(name) != null) {
        client.set(name, conf.get(name));
      }
    }
    // The last one is what callers wait for.
    for (String name : List.of("yarn-site.xml", "core-site.xml")) {
      Path written = folder.resolve(name + ".tmp");
      try (OutputStream out = Files.newOutputStream(written)) {
        client.writeXml(out);
      }
      Files.move(written, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
