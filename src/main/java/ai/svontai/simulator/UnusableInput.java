package ai.svontai.simulator;

import org.springframework.http.HttpStatus;

/** Somebody asked the simulator itself, not Meta, for something it cannot do; the message says what to do instead. */
class UnusableInput extends RuntimeException {

    private final HttpStatus status;

    UnusableInput(String whatToDo) {
        this(HttpStatus.BAD_REQUEST, whatToDo);
    }

    UnusableInput(HttpStatus status, String whatToDo) {
        super(whatToDo);
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }
}
