package vn.lantoa.serve;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.text.Normalizer;
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

    /**
     * The page as HTML, whole or not at all. In composed form (NFC), also where a name came with its marks apart: each file of
     * the font has some letters only, so that a letter and a mark may lie in different files and would be drawn in pieces.
     */
    String write(String template, Object page) {
        StringOutput output = new StringOutput();
        engine.render(template + ".jte", Map.of("page", page, "assets", assets), output);
        return Normalizer.normalize(output.toString(), Normalizer.Form.NFC);
    }
}
