package org.crosslens.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScheduleTest {
  private final Schedule schedule = new Schedule(1, 0.2, 4, 12);

  @Test
  void climbsInEqualSteps() {
    assertThat(schedule.rate(0)).isEqualTo(0.25);
    assertThat(schedule.rate(3)).isEqualTo(1);
  }

  @Test
  void comesDownAsHalfACosine() {
    assertThat(schedule.rate(4)).isEqualTo(1);
    assertThat(schedule.rate(8)).isCloseTo(0.6, within(1e-12));
    assertThat(schedule.rate(11)).isBetween(0.2, 0.25);
  }

  @Test
  void refusesAClimbThatNeverEnds() {
    assertThatThrownBy(() -> new Schedule(1, 0, 5, 5)).isInstanceOf(IllegalArgumentException.class);
  }
}
