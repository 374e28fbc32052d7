import java.io.FileReader;

/** usage: java ReadProperties.java FILE...; prints what Java finds in each file: key, tab, value in hexadecimal UTF-16, and a line "--". */
final class ReadProperties {
    public static void main(String[] files) throws Exception {
        for (var file : files) {
            var properties = new java.util.Properties();
            try (var in = new FileReader(file, java.nio.charset.StandardCharsets.UTF_8)) {
                properties.load(in);
            }
            properties.forEach((key, value) -> {
                var hex = new StringBuilder();
                for (char c : value.toString().toCharArray()) hex.append("%04x".formatted((int) c));
                System.out.println(key + "\t" + hex);
            });
            System.out.println("--");
        }
    }
}
