// The camera: asked for on the user's tap only, let go as soon as the scanner is done with it.

/** @typedef {'denied' | 'missing' | 'busy' | 'insecure'} Trouble */

/** Why there is no camera. */
export class NoCamera extends Error {
  /** @param {Trouble} trouble */
  constructor(trouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

/** @type {Record<string, Trouble>} */
const troubles = { NotAllowedError: 'denied', SecurityError: 'denied', NotFoundError: 'missing',
  OverconstrainedError: 'missing', NotReadableError: 'busy', AbortError: 'busy' };

/** Starts a camera, the one that looks away from the user where no other was chosen.
 * @param {HTMLVideoElement} video @param {string} chosen its id, or '' */
export async function start_camera(video, chosen) {
  if (!navigator.mediaDevices?.getUserMedia) throw new NoCamera('insecure');
  // Code 39 needs some 1000 pixels across its label.
  const size = { width: { ideal: 1920 }, height: { ideal: 1080 } };
  const which = chosen ? { deviceId: { exact: chosen } } : { facingMode: { ideal: 'environment' } };
  let stream;
  try {
    stream = await navigator.mediaDevices.getUserMedia(
      { audio: false, video: { ...which, ...size } });
  } catch (problem) {
    throw new NoCamera(troubles[/** @type {Error} */ (problem).name] ?? 'missing');
  }
  const track = stream.getVideoTracks()[0];
  video.srcObject = stream;
  await video.play();
  const has_torch = /** @type {any} */ (track.getCapabilities?.() ?? {}).torch === true;
  return {
    has_torch,
    id: track.getSettings().deviceId ?? '',
    /** @param {boolean} on */
    torch: (on) => track.applyConstraints(/** @type {any} */ ({ advanced: [{ torch: on }] })),
    ended: new Promise((resolve) => track.addEventListener('ended', resolve)),
    stop() {
      for (const one of stream.getTracks()) one.stop();
      video.srcObject = null;
    },
  };
}

/** Cameras to choose from, once one is allowed. */
export async function cameras() {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices.filter(({ kind }) => kind === 'videoinput')
    .map(({ deviceId, label }) => ({ id: deviceId, label }));
}

/** A short high tone, and a tap in the hand, where the device has them. */
export function make_signal() {
  const Context = window.AudioContext;
  const sound = Context ? new Context() : null;
  return {
    give() {
      navigator.vibrate?.(80);
      if (!sound || sound.state !== 'running') return;
      const tone = sound.createOscillator(), volume = sound.createGain();
      tone.frequency.value = 1320;
      volume.gain.setValueAtTime(0.12, sound.currentTime);
      volume.gain.exponentialRampToValueAtTime(0.001, sound.currentTime + 0.16);
      tone.connect(volume).connect(sound.destination);
      tone.start();
      tone.stop(sound.currentTime + 0.16);
    },
    close: () => void sound?.close(),
  };
}
