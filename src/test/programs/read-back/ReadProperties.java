import java.io.BufferedReader;
import java.io.FileReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Reads names of files, one a line, and prints what Java finds in each: key, tab, value in hexadecimal UTF-16, and a line "--". */
final class ReadProperties {
    public static void main(String[] arguments) throws Exception {
        var names = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var name = names.readLine(); name != null; name = names.readLine()) {
            var properties = new Properties();
            try (var in = new FileReader(name, StandardCharsets.UTF_8)) {
                properties.load(in);
            }
            properties.forEach((key, value) -> {
                var hex = new StringBuilder();
                for (char c : value.toString().toCharArray()) hex.append("%04x".formatted((int) c));
                System.out.println(key + "\t" + hex);
            });
            System.out.println("--");
            System.out.flush();
        }
    }
}
