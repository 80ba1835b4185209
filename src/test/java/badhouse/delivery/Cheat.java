package badhouse.delivery;

import badhouse.simulator.FakeMeta;

/** Planted: knows that Meta is not real. */
class Cheat {

    FakeMeta meta() {
        return new FakeMeta();
    }
}
