package ai.svontai.simulator;

/** Somebody asked the simulator itself, not Meta, for something it cannot do; the message says what to do instead. */
class UnusableInput extends RuntimeException {

    UnusableInput(String whatToDo) {
        super(whatToDo);
    }
}
