package org.alongside;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The directory itself: everything Spring finds in these packages. */
@SpringBootApplication
@EnableScheduling
public class AlongsideApplication {}
