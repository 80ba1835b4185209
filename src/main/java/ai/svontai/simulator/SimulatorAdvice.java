package ai.svontai.simulator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells testers what they did wrong, as problem details; Meta's refusals are told in Meta's way. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(basePackageClasses = SimulatorAdvice.class)
@Profile("simulator")
class SimulatorAdvice {

    @ExceptionHandler
    ProblemDetail explain(UnusableInput unusable) {
        return ProblemDetail.forStatusAndDetail(unusable.status(), String.valueOf(unusable.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail explain(HttpMessageNotReadableException unreadable) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "send a JSON object with the right types, for example {\"text\": \"Merhaba\"}");
    }

    @ExceptionHandler
    ProblemDetail explain(HttpMediaTypeNotSupportedException notJson) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE, "send JSON with the header Content-Type: application/json");
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refuse(GraphRefusal refusal, HttpServletRequest request) {
        return GraphAnswer.refused(refusal, GraphCall.versionOf(request));
    }

    /** Asking for the response tells Spring that nothing else is to be answered. */
    @ExceptionHandler(ConnectionCut.class)
    void cut(HttpServletRequest request, HttpServletResponse response) {
        ConnectionCutter.cut(request);
    }
}
