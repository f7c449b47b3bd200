package ai.onnxruntime;

/**
 * Takes the place of the library's class of this name, which frees the native environment while the process ends. A thread that loads or asks
 * a model just then crashed the process, and its exit status was 134. The system frees the memory anyway.
 */
final class OrtEnvironment$OrtEnvCloser implements Runnable {

    OrtEnvironment$OrtEnvCloser(long apiHandle, long environment) {}

    @Override
    public void run() {}
}
