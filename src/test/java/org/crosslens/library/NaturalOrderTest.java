package org.crosslens.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class NaturalOrderTest {
  private final NaturalOrder order = new NaturalOrder();

  @Example
  void numbersCountAsNumbers() {
    List<String> sorted = List.of("a", "A2", "a10", "a10b2", "a10b10", "b", "b007", "b7", "b8");
    assertThat(sorted.reversed().stream().sorted(order)).containsExactlyElementsOf(sorted);
  }

  @Property(tries = 300)
  void isAnOrder(@ForAll("names") String a, @ForAll("names") String b, @ForAll("names") String c) {
    assertThat(Integer.signum(order.compare(a, b))).isEqualTo(-Integer.signum(order.compare(b, a)));
    assertThat(order.compare(a, b) == 0).isEqualTo(a.equals(b));
    if (order.compare(a, b) <= 0 && order.compare(b, c) <= 0) {
      assertThat(order.compare(a, c)).isNotPositive();
    }
  }

  @net.jqwik.api.Provide
  net.jqwik.api.Arbitrary<String> names() {
    return net.jqwik.api.Arbitraries.strings().withChars("aB0129.").ofMaxLength(5);
  }
}
