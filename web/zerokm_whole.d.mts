// What emcc writes beside the wasm file.
declare function make_program(settings: object): Promise<any>;
export default make_program;
