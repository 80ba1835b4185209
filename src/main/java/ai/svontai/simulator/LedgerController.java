package ai.svontai.simulator;

import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Opens the ledger, or begins a new one. */
@RestController
@RequestMapping("/simulator/graph-calls")
@Profile("simulator")
class LedgerController {

    private final Ledger ledger;

    LedgerController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping
    Ledger.Account account(@RequestParam(defaultValue = "0") int since) {
        if (since < 0) {
            throw new UnusableInput("set since to how many accepted sends you have seen, 0 or more");
        }
        return ledger.account(since);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear() {
        ledger.clear();
    }
}
