import java.io.IOException;
import java.util.List;

/// Runs a command with the JDK that runs this file as its JAVA_HOME: `WithThisJdk.java COMMAND...`.
///
/// Maven picks the JDK by its toolchain and tells only `java` itself where that is.
final class WithThisJdk {
  public static void main(String[] args) throws IOException, InterruptedException {
    ProcessBuilder command = new ProcessBuilder(List.of(args)).inheritIO();
    command.environment().put("JAVA_HOME", System.getProperty("java.home"));
    System.exit(command.start().waitFor());
  }
}
