package vn.lantoa.command;

import java.util.List;
import java.util.Objects;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts into words what is wrong on a command line: where, what, and what is wanted. */
final class Mistyped {

    private Mistyped() {}

    /** One sentence for each mistake. */
    static List<String> words(List<? extends Exception> mistakes) {
        return mistakes.stream().map(Mistyped::words).distinct().toList();
    }

    private static String words(Exception mistake) {
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (mistake instanceof MissingParameterException missing) {
            return said(missing);
        }
        if (mistake instanceof ParameterException wrong && wrong.getCause() instanceof TypeConversionException cause) {
            return name(wrong.getArgSpec()) + said(cause);
        }
        return said(mistake);
    }

    private static String said(Exception mistake) {
        return Objects.requireNonNullElseGet(
                mistake.getMessage(), () -> mistake.getClass().getSimpleName());
    }

    private static String unmatched(UnmatchedArgumentException mistake) {
        String given = String.join(" ", mistake.getUnmatched());
        List<String> near = mistake.getSuggestions();
        String wanted = near.isEmpty()
                ? ""
                : "; did you mean " + String.join(" or ", near.subList(0, Math.min(near.size(), 3))) + "?";
        if (!mistake.isUnknownOption()) {
            return "unknown command or argument \"" + given + "\"" + wanted;
        }
        String known = String.join(
                ", ",
                mistake.getCommandLine().getCommandSpec().options().stream()
                        .filter(option -> !option.hidden())
                        .map(OptionSpec::longestName)
                        .toList());
        return "unknown option \"" + given + "\"; known here: " + known;
    }

    private static String name(ArgSpec argument) {
        if (argument instanceof OptionSpec option) {
            return option.longestName() + ": ";
        }
        return argument instanceof PositionalParamSpec position ? position.paramLabel() + ": " : "";
    }
}
