package vn.lantoa.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ModelTest {

    @Test
    void weightsAreTakenByTheNamesOfTheirFeatures() throws IOException {
        Properties properties = bundled();
        assertThat(Model.of(properties).weight(Feature.TITLE))
                .isEqualTo(Double.parseDouble(properties.getProperty("title")));
    }

    @Test
    void weightsThatWereFittedToOtherFeaturesAreRefused() throws IOException {
        Properties properties = bundled();
        properties.remove("phase-missing");
        properties.setProperty("weather", "1");

        assertThatThrownBy(() -> Model.of(properties))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("they lack [phase-missing] and have [weather]");
    }

    private static Properties bundled() throws IOException {
        Properties properties = new Properties();
        try (InputStream stream = Model.class.getResourceAsStream("weights.properties")) {
            properties.load(stream);
        }
        return properties;
    }
}
