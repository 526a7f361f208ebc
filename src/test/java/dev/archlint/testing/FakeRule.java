package dev.archlint.testing;

import dev.archlint.rule.Finding;
import dev.archlint.rule.Rule;
import dev.archlint.rule.RuleContext;
import dev.archlint.rule.RuleInfo;
import dev.archlint.rule.Severity;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Function;

/** A rule that does what a test says. */
public record FakeRule(
    String id, Severity severity, RuleInfo.Needs needs, Function<RuleContext, List<Finding>> body)
    implements Rule {
  /** One that never speaks. */
  public static FakeRule silent(String id, Severity severity) {
    return new FakeRule(id, severity, RuleInfo.Needs.PACK, context -> List.of());
  }

  @Override
  public List<Finding> check(RuleContext context) {
    return body.apply(context);
  }

  @Override
  public RuleInfo info() {
    return (RuleInfo)
        Proxy.newProxyInstance(
            RuleInfo.class.getClassLoader(),
            new Class<?>[] {RuleInfo.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "id" -> id;
                  case "severity" -> severity;
                  case "needs" -> needs;
                  case "hashCode" -> id.hashCode();
                  case "equals" -> proxy == arguments[0];
                  case "annotationType" -> RuleInfo.class;
                  default -> "the " + method.getName() + " of " + id;
                });
  }
}
