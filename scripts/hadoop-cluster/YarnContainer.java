import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.yarn.api.ApplicationConstants;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.ApplicationReport;
import org.apache.hadoop.yarn.api.records.ApplicationSubmissionContext;
import org.apache.hadoop.yarn.api.records.ContainerLaunchContext;
import org.apache.hadoop.yarn.api.records.Resource;
import org.apache.hadoop.yarn.api.records.YarnApplicationState;
import org.apache.hadoop.yarn.client.api.YarnClient;
import org.apache.hadoop.yarn.conf.YarnConfiguration;

/**
 * Runs a command in a container of YARN's, and prints how YARN says that it ended.
 *
 * <p>Arguments: the container's memory in MiB, and the words of the command. The settings of YARN
 * are on the class path. An application of one attempt, whose only container is the command; it
 * goes on if this process is killed, to the end of the cluster.
 */
final class YarnContainer {

  private static final int LOOK_EVERY_MILLIS = 500;

  private YarnContainer() {}

  public static void main(String[] arguments) throws Exception {
    int mib = Integer.parseInt(arguments[0]);
    List<String> command = new ArrayList<>();
    for (String word : List.of(arguments).subList(1, arguments.length)) {
      command.add("'" + word.replace("'", "'\\''") + "'");
    }
    Configuration conf = new YarnConfiguration();
    try (YarnClient yarn = YarnClient.createYarnClient()) {
      yarn.init(conf);
      yarn.start();
      ApplicationReport report = await(yarn, submit(yarn, mib, String.join(" ", command)));
      System.out.printf("%s%n%s%n", report.getYarnApplicationState(), report.getDiagnostics());
    }
  }

  private static ApplicationId submit(YarnClient yarn, int mib, String command) throws Exception {
    ApplicationSubmissionContext application =
        yarn.createApplication().getApplicationSubmissionContext();
    String logs = ApplicationConstants.LOG_DIR_EXPANSION_VAR;
    application.setApplicationName("command");
    application.setMaxAppAttempts(1);
    application.setResource(Resource.newInstance(mib, 1));
    application.setAMContainerSpec(
        ContainerLaunchContext.newInstance(
            Map.of(),
            Map.of(),
            List.of("exec %s >%s/stdout 2>%s/stderr".formatted(command, logs, logs)),
            null,
            null,
            null));
    return yarn.submitApplication(application);
  }

  private static ApplicationReport await(YarnClient yarn, ApplicationId application)
      throws Exception {
    ApplicationReport report = yarn.getApplicationReport(application);
    while (!isEnded(report.getYarnApplicationState())) {
      Thread.sleep(LOOK_EVERY_MILLIS);
      report = yarn.getApplicationReport(application);
    }
    return report;
  }

  private static boolean isEnded(YarnApplicationState state) {
    return state == YarnApplicationState.FINISHED
        || state == YarnApplicationState.FAILED
        || state == YarnApplicationState.KILLED;
  }
}
