package vn.lantoa.serve;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes pages down. The templates were compiled when Lantoa was built. */
final class Templates {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, getClass().getClassLoader(), "vn.lantoa.page.generated");
    private final Map<String, String> assets = new HashMap<>();

    Templates(List<Asset> assets) {
        assets.forEach(asset -> this.assets.put(asset.name(), asset.address()));
    }

    /** The page as HTML, whole or not at all. */
    String write(String template, Object page) {
        StringOutput output = new StringOutput();
        engine.render(template + ".jte", Map.of("page", page, "assets", assets), output);
        return output.toString();
    }
}
