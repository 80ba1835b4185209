package ai.svontai.simulator;

/** The caller gets no answer: the line is cut, though the work was done. */
class ConnectionCut extends RuntimeException {

    ConnectionCut() {
        super("a mishap cuts the connection", null, false, false);
    }
}
