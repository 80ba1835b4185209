# syntax=docker/dockerfile:1

FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
# What changes seldom comes first: the dependencies are a layer of their own.
COPY .mvn .mvn
COPY mvnw pom.xml ./
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -ntp dependency:go-offline
COPY src src
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -ntp package -DskipTests \
    && java -Djarmode=tools -jar target/svontai-whatsapp-*.jar extract --destination app \
    && mv app/svontai-whatsapp-*.jar app/svontai.jar

FROM eclipse-temurin:25-jre
WORKDIR /app
RUN groupadd --gid 10001 svontai && useradd --uid 10001 --gid 10001 --no-create-home --shell /usr/sbin/nologin svontai
# The manifest of svontai.jar has Class-Path: lib/...; so it starts with -jar, and with -cp for another main class.
COPY --from=build /build/app/lib lib
COPY --from=build /build/app/svontai.jar svontai.jar
# Mount a folder over it to change what happens without a new image.
COPY routes routes
USER 10001:10001
EXPOSE 8080
# Replace it as a whole: docker run -e JAVA_TOOL_OPTIONS=...
ENV JAVA_TOOL_OPTIONS="-XX:+UseG1GC -XX:MaxRAMPercentage=75 -XX:+ExitOnOutOfMemoryError"
# Plain bash, so that the image needs neither curl nor a second JVM. Readiness is what a load balancer asks, too.
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=3 CMD ["/bin/bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${HEALTH_PORT:-8080} && printf 'GET /actuator/health/readiness HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && IFS= read -r status <&3 && [[ $status == *' 200'* ]]"]
ENTRYPOINT ["java", "-jar", "svontai.jar"]
