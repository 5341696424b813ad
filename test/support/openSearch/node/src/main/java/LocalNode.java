import java.util.List;
import java.util.Map;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.index.mapper.MapperExtrasPlugin;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.transport.Netty4Plugin;

/**
 * A node of OpenSearch's that listens on this machine alone. Its arguments are settings, such as
 * {@code node.name=first}; a list's values are parted by commas.
 */
public final class LocalNode extends Node {
  private LocalNode(Settings settings) {
    super(
        InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "local"),
        List.of(Netty4Plugin.class, CommonAnalysisPlugin.class, MapperExtrasPlugin.class),
        false);
  }

  public static void main(String[] args) throws Exception {
    Settings.Builder settings =
        Settings.builder()
            .put("network.host", "127.0.0.1")
            .put("http.type", "netty4")
            .put("transport.type", "netty4");
    for (String arg : args) {
      String[] named = arg.split("=", 2);
      settings.put(named[0], named[1]);
    }
    LocalNode node = new LocalNode(settings.build());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(node)));
    node.start();
    Thread.currentThread().join();
  }

  private static void end(LocalNode node) {
    try {
      node.close();
    } catch (java.io.IOException failure) {
      failure.printStackTrace();
    }
  }
}
