package org.netiquette.server.languagetool;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.netiquette.rules.catalogue.RuleCatalogue;
import org.netiquette.server.languagetool.CheckReply.Rule;
import org.netiquette.server.wire.WireJson;

/** What is answered to the smaller questions of the protocol, ready to be sent. */
public final class ServiceReplies {

    private ServiceReplies() {}

    /** {@code /v2/languages}: those that are judged. */
    public static byte[] languages() {
        return bytes(Language.judged().stream()
                .map(language -> new LanguageEntry(language.name(), language.base(), language.code()))
                .toList());
    }

    /** {@code /v2/info}: who answers. */
    public static byte[] info(Software software) {
        return bytes(new Info(
                new InfoSoftware(software.name(), software.version(), software.buildDate(), "", software.premium())));
    }

    /** {@code /v2/configinfo}: the limits and the rules. */
    static byte[] configInfo(Software software, RuleCatalogue catalogue, int maxTextLength) {
        MatchWriter writer = new MatchWriter(catalogue);
        return bytes(new ConfigInfo(
                new ConfigSoftware(software.name(), software.version(), software.buildDate(), software.premium()),
                new Parameter(maxTextLength),
                catalogue.rules().stream()
                        .map(entry -> RuleInfo.of(writer.rule(entry.id(), entry.mistake(), entry.title())))
                        .toList()));
    }

    private static byte[] bytes(Object reply) {
        try {
            return WireJson.mapper().writeValueAsBytes(reply);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a fixed answer cannot be written as JSON", e);
        }
    }

    private record LanguageEntry(String name, String code, String longCode) {}

    private record Info(InfoSoftware software) {}

    private record InfoSoftware(String name, String version, String buildDate, String commit, boolean premium) {}

    private record ConfigInfo(ConfigSoftware software, Parameter parameter, List<RuleInfo> rules) {}

    private record ConfigSoftware(String name, String version, String buildDate, boolean premium) {}

    private record Parameter(int maxTextLength) {}

    private record RuleInfo(
            String ruleId, String description, String categoryId, String categoryName, String locQualityIssueType) {

        static RuleInfo of(Rule rule) {
            return new RuleInfo(
                    rule.id(),
                    rule.description(),
                    rule.category().id(),
                    rule.category().name(),
                    rule.issueType());
        }
    }
}
